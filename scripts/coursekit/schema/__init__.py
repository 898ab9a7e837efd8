"""What authors may write, as editors and the reference say it: JSON Schemas and tables, made from the model."""
