"""The yearly book on paper: a frame (`bind`), and a module per chapter with its facts and how it is drawn."""
