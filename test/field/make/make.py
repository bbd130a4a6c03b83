"""Saves the dressed workbook as openpyxl and XlsxWriter do; see make.sh."""

import datetime
import sys

import openpyxl
import xlsxwriter

source, folder = sys.argv[1:]

openpyxl.load_workbook(source, rich_text=True, data_only=True).save(f"{folder}/openpyxl.xlsx")
book = openpyxl.load_workbook(source, rich_text=True)

target = xlsxwriter.Workbook(f"{folder}/xlsxwriter.xlsx")
date = target.add_format({"num_format": "dd/mm/yyyy"})
bold = target.add_format({"bold": True})
yellow = target.add_format({"bg_color": "#FFFF00"})
for sheet in book:
    out = target.add_worksheet(sheet.title)
    for row in sheet.iter_rows():
        for cell in row:
            place = (cell.row - 1, cell.column - 1)
            if isinstance(cell.value, datetime.datetime):
                out.write_datetime(*place, cell.value, date)
            elif isinstance(cell.value, str) and cell.value.startswith("="):
                results = {"=15000000*2": 30000000, "=J5+K5+L5+M5": 80000000, "=SUM(Desa!K2:K5)": 3660}
                out.write_formula(*place, cell.value, None, results[cell.value])
            elif isinstance(cell.value, (int, float)):
                out.write_number(*place, cell.value)
            elif cell.value is not None and len(str(cell.value)) > 0:
                out.write_string(*place, str(cell.value))
    for table in sheet.tables.values():
        columns = [{"header": column.name} for column in table.tableColumns]
        out.add_table(table.ref, {"name": table.displayName, "columns": columns, "style": "Table Style Medium 4"})
    if sheet.title == "Desa":
        out.write_rich_string("C3", bold, "Sura", "bayan")
        out.write_comment("C2", "Kades baru", {"author": "Siti"})
        out.freeze_panes(1, 1)
        out.data_validation("D2:D99", {"validate": "list", "source": ["Desa", "Kelurahan"]})
        out.conditional_format("K2:K99", {"type": "data_bar"})
        out.conditional_format("L2:L99", {"type": "formula", "criteria": "=L2>K2", "format": yellow})
        out.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    if sheet.title == "BLM":
        out.autofilter("A1:P5")
        out.filter_column_list("C", [2014])
        out.set_row(1, options={"hidden": True})
        out.set_row(4, options={"hidden": True})
        out.insert_textbox("B9", "Catatan kantor")
    if sheet.title == "Kegiatan":
        chart = target.add_chart({"type": "column"})
        chart.add_series({"values": "=Kegiatan!$I$6:$I$10", "categories": "=Kegiatan!$B$6:$B$10"})
        out.insert_chart("B13", chart)
        out.insert_checkbox("Z1", True)
    if sheet.title == "BKM":
        out.add_sparkline("N2", {"range": "BKM!F2:I2"})
        out.set_header("&C&\"Arial\"Kantor &[Tab]")
    if sheet.title == "Profil":
        out.protect("rahasia")
    if sheet.title == "Pinjaman":
        out.hide()
    if sheet.title == "Rahasia":
        out.very_hidden()
page = target.add_chartsheet("Grafik halaman")
chart = target.add_chart({"type": "pie"})
chart.add_series({"values": "=Desa!$K$2:$K$5", "categories": "=Desa!$C$2:$C$5"})
page.set_chart(chart)
target.define_name("SemuaDesa", "=Desa!$A$2:$A$5")
target.close()
