"""The commands of the command line, over one Archive; none of them knows Qt."""
