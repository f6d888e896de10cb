"""What a plan is once read: the schema, the graph, the organisation vocabulary, the stores."""
