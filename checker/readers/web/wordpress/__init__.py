"""WordPress: its export files (WXR) and the answers of its REST API."""
