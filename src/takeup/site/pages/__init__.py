"""The pages: one folder a part of the site, each with its addresses, views, forms and templates."""
