"""Who works with the site: organisations, teams, people with an account, their roles, and the links that let them in."""
