"""What the formats say alike: quotations, places, values, the JSON contract, the lines for a person."""
