"""`python -m takeup`: the same as the command `takeup`."""

from takeup.cli import main

if __name__ == "__main__":
    main()
