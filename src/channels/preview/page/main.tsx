/** The page's element -> the preview, running. */
import { createRoot } from "react-dom/client";

const element = document.getElementById("page");
if (element) createRoot(element).render(<main>Holdfast</main>);
