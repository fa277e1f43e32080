"""What formats share: quotations, places, values, the JSON contract, the lines of text output."""
