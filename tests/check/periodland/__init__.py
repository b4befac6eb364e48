"""A small country for what is paid once, what is paid for a year, what facts tell of payments, and estimates."""
