"""Pages of the counters: what is known of them, what is missing, and filling it in."""
