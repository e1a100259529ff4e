"""A site on 127.0.0.1 that plays what sites do: pages, feeds, refusals, loops, bombs. For tests."""
import http.server
import threading
import time


def page(title, *paragraphs, head=""):
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (f"<html><head><meta charset=\"utf-8\"><title>{title}</title>{head}</head>"
            f"<body><h1>{title}</h1>{body}</body></html>").encode()


KENH = page("Xã hứa nạo vét kênh",
            "Chủ tịch xã Đồng Sậy Phạm Văn Lúa hôm 1/3 cho biết xã sẽ nạo vét kênh Đá Bạc nếu huyện cấp đủ máy.",
            "Ông Lúa gặp bà Ngô Thị Mận tại Cần Thơ hôm 1/3. Dân đã chờ con kênh này nhiều năm.")


class Site:
    """`pages[path]` is (status, headers, body) or a function that is given the request's handler."""

    def __init__(self):
        self.pages, self.asked = {}, []
        self.hook = None  # what answers to messages; 204 when nothing does
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                site.asked.append((self.path, dict(self.headers), time.monotonic()))
                answer = site.pages.get(self.path, (404, {}, b"no such page"))
                try:
                    if callable(answer):
                        self.close_connection = True
                        answer = answer(self)
                    if answer is not None:
                        self.give(*answer)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                site.asked.append((self.path, {**dict(self.headers), "body": body}, time.monotonic()))
                self.give(*(site.hook(self) if site.hook else (204, {}, b"")))

            def give(self, status, headers, body):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if status not in (204, 304):
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if status not in (204, 304):
                    self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # clients that hang up are part of the play
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def html(self, path, body, **headers):
        self.pages[path] = (200, {"Content-Type": "text/html; charset=utf-8", **headers}, body)

    def count(self, path):
        return sum(1 for asked, _, _ in self.asked if asked == path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def with_etag(tag, content_type, body):
    """An answer that is 304 for who has it already."""
    def answer(handler):
        if handler.headers.get("If-None-Match") == tag:
            return 304, {"ETag": tag}, b""
        return 200, {"ETag": tag, "Content-Type": content_type}, body
    return answer
