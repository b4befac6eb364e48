"""What is paid to the state: income tax, social security contribution, housing tax."""
