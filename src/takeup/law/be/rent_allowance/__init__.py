"""Brussels rent allowance: huurtoelage / allocation loyer."""
