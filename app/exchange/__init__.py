"""Import and export of catalogue, stock and journal as CSV, JSON and XLSX."""
