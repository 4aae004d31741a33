"""The page about illness: what carries her, her account with the group, and her own illness."""
