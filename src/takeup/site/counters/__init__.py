"""Counters as an organisation knows them: what it filled in or put right, in place of what the data of the law says."""
