"""A lower price for energy."""
