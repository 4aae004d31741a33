"""What a freelancer's world is made of: records and pure functions. Standard library and python-stdnum only."""
