"""Plans on a Neo4j server; the driver is imported when a store is opened, not with this package."""
