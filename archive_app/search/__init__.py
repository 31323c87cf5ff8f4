"""Documents and mentions → index; query → results. Whoosh lives here only."""
