-- wrk -t2 -c32 -d30s --latency -s benchmarks/api_mix.lua http://127.0.0.1:PORT/
-- What pages and programs ask of /api/v1, in a fixed mix. api_questions.txt, made by api_questions.py, holds an address a line.
local addresses = {}
for line in io.lines(os.getenv("SOTIN_QUESTIONS") or "api_questions.txt") do addresses[#addresses + 1] = line end

local at = 0
function setup(thread)
  thread:set("start", at)
  at = at + 7919
end

function init()
  math.randomseed(start + 1)
end

function request()
  return wrk.format("GET", addresses[math.random(#addresses)])
end

function done(summary, latency)
  local at = function(p) return latency:percentile(p) / 1000 end
  io.write(string.format("%d requests, %d refused, p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, worst %.1f ms\n", summary.requests,
    summary.errors.status, at(50), at(90), at(99), latency.max / 1000))
end
