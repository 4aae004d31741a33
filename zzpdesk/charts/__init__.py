"""Charts as pure layout: figures in, drawing primitives out. No Qt, no reportlab."""
