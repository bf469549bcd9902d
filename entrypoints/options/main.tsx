// Draws the page once its view is there.
import '../../components/tokens.css';
