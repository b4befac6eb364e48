"""What is measured, and against what. `make bench` prints a table and writes benchmarks/results.json."""
