"""The server: the books of the company and of its sites, judged by the ledger's own code, and its HTTP face."""
