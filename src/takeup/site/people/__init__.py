"""Who works with the site: organisations, teams, people with an account, roles, and the links that let them in."""
