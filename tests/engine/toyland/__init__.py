"""The law of Toyland: small enough to compute by hand. An income top-up that opens help with heating."""
