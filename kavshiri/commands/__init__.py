"""The commands: each module has those of one kind, and imports what a command needs when it runs."""
