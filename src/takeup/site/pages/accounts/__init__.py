"""Logging in, the second step, one's own account, the team, and the links that let someone in."""
