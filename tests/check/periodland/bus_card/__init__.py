"""A right of the small country."""
