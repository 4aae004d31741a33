"""Lists and figures as they stand on screen, as a spreadsheet, as CSV and on paper."""
