#!/bin/sh
# Makes ../files anew: the dressed workbook as LibreOffice (7.4), openpyxl (3.1) and XlsxWriter (3.2) save it. The tests only read what is committed.
set -e
cd "$(dirname "$0")/../../.."
folder=$(mktemp -d)
node --import ./scripts/typescript.mjs test/field/make/dressed.ts "$folder/kantor.xlsx"
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir "$folder/out" "$folder/kantor.xlsx"
cp "$folder/out/kantor.xlsx" test/field/files/libreoffice.xlsx
"${PYTHON:-python3}" test/field/make/make.py "$folder/kantor.xlsx" test/field/files
rm -r "$folder"
