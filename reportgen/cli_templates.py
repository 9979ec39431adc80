"""stub"""
import typer
templates_app = typer.Typer(name="templates")
@templates_app.command()
def show():
    """x"""
@templates_app.command()
def list():
    """x"""
