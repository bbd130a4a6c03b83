"""Prints the filled cells of workbooks as openpyxl reads them, a line of JSON for each: by sheet a value for each `row,column`, zero-based. Days are serials from 1900."""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(value):
    return to_excel(value) if isinstance(value, (datetime.datetime, datetime.date, datetime.time)) else value


for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, data_only=True)
    print(
        json.dumps(
            {
                sheet.title: {
                    f"{cell.row - 1},{cell.column - 1}": plain(cell.value)
                    for row in sheet.iter_rows()
                    for cell in row
                    if cell.value is not None and cell.value != ""
                }
                for sheet in book
                if hasattr(sheet, "iter_rows")
            }
        )
    )
