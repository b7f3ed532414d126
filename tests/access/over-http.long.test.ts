/** Every request: the same tests as the short ones, which send a third of them. */
import './over-http.test';
