"""What intermediation costs, in depth: per kind of fee, per source, per hour, in waiting, and in who pays for tools."""
