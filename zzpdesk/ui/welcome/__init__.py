"""The first start: who you are, where the file lives; or open, restore or look around."""
