"""A site to try: invented households, with logins that are ready. It keeps nothing about anybody."""
