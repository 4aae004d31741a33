"""What the command line does, one file per group of commands. Each loads only what it needs."""
