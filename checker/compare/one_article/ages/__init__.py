"""Ages, births and lives that contradict each other."""
