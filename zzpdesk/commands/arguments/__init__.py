"""How each command is called, in groups. Light: what a command needs is imported when it runs."""
