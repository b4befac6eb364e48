"""Be Home premium (Be Home-premie / prime Be Home)."""
