"""The course without a network: kept by a browser that was asked to, or in a folder that opens by itself."""
