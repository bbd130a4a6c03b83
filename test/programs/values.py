"""Prints every value of a workbook as openpyxl reads it: an object of sheets, each a list of rows. Dates are printed as ISO 8601."""

import datetime
import json
import sys

import openpyxl


def plain(value):
    return value.isoformat() if isinstance(value, (datetime.datetime, datetime.date)) else value


book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({sheet.title: [[plain(cell) for cell in row] for row in sheet.values] for sheet in book}))
