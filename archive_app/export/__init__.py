"""Values → files and clipboard texts that leave the program."""
