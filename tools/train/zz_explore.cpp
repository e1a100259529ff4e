#include <iostream>
#include <map>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include "facts/qualities/act_features.hpp"
#include "gold_reading.hpp"
#include "learner.hpp"
#include "trainers.hpp"
namespace sotin::train { namespace {
using namespace facts;
struct Ex { std::vector<std::string> f; Act act; std::vector<Act> also; std::size_t report; qualities::ActRule rule; std::string text; };
float env(const char* n, float d){ const char* v=getenv(n); return v? (float)atof(v):d; }
void go(const Reports& given, const std::string&) {
  const Reports reports = with_times(given);
  std::vector<Ex> ex;
  std::string drop = getenv("DROP")? getenv("DROP"): "";
  for (std::size_t r=0;r<reports.size();++r){ auto reading=gold_reading(reports[r]);
    for (auto& st : reading.report.statements) (void)st;
    qualities::Frames frames(reading);
    for (std::size_t s=0;s<frames.size();++s){ base::FeatureNames n; qualities::act_features(reading,frames,s,n);
      std::vector<std::string> f; for (auto& x: n.get()){ auto name=x.substr(0,x.find('=')); if ((","+drop+",").find(","+name+",")==std::string::npos) f.push_back(x);} 
      auto& st=reading.report.statements[s]; ex.push_back({f,st.act,st.act_also,r,qualities::act_rule(reading,frames,s), [&]{ std::string x; if(st.cue) x+=std::string(st.cue->in(reading.document->text())); x+=" | "; if(st.speaker.where) x+=std::string(st.speaker.where->in(reading.document->text())).substr(0,60); x+=" | "; for(auto&c:st.content) x+=std::string(c.in(reading.document->text())).substr(0,400); for(auto&c:x) if(c=='\n') c='/'; return x; }()}); } }
  std::vector<std::string> labels; for(int a=0;a<18;++a) labels.emplace_back(name_of((Act)a));
  LearnerOptions o; o.epochs=(int)env("EP",40); o.rate=env("RATE",0.1f); o.l2=env("L2",2e-3f); o.l1=env("L1",0); o.min_count=(int)env("MC",2);
  float also=env("ALSO",0.25f);
  bool show=true; auto run=[&](auto train, auto test){ Learner l(labels); for(auto&e:ex) if(train(e)&&!(getenv("UNSURE")&&e.rule.sure)){ l.add(e.f,(int)e.act); for(auto a:e.also) l.add(e.f,(int)a,also);} l.learn(o);
    int ok=0,n=0; for(auto&e:ex) if(test(e)){  auto s=l.scores(e.f); Act b=(Act)(std::max_element(s.begin(),s.end())-s.begin()); if(e.rule.sure&&!getenv("NOSURE")) b=e.rule.act; ok+= b==e.act||std::find(e.also.begin(),e.also.end(),b)!=e.also.end(); ++n; if(getenv("ERR")&&e.report<72&&show&&!(b==e.act||std::find(e.also.begin(),e.also.end(),b)!=e.also.end())) std::cout<<name_of(b)<<" not "<<name_of(e.act)<<" ("<<e.rule.name<<") "<<e.text<<"\n";} return std::pair(ok,n); };
  if(getenv("RULES")){ std::map<std::string,std::array<int,4>> m; for(auto&e:ex){ bool okk=e.rule.act==e.act||std::find(e.also.begin(),e.also.end(),e.rule.act)!=e.also.end(); auto& x=m[std::string(e.rule.sure?"S ":"- ")+std::string(e.rule.name)+" "+(e.rule.sure?std::string(e.rule.kind):"")+" "+std::string(name_of(e.rule.act))]; if(e.report<72){x[0]+=okk;x[1]++;}else {x[2]+=okk;x[3]++;} } for(auto&[k,v]:m) std::cout<<fmt::format("{:45} train {}/{} dev {}/{}\n",k,v[0],v[1],v[2],v[3]); }
  int ok=0,n=0; for(std::size_t f=0;f<6;++f){ auto [a,b]=run([&](const Ex&e){return e.report<72&&e.report%6!=f;},[&](const Ex&e){return e.report<72&&e.report%6==f;}); ok+=a;n+=b; }
  show=false; auto [a,b]=run([&](const Ex&e){return e.report<72;},[&](const Ex&e){return e.report>=72&&e.report<105;});
  auto [c,d]=run([&](const Ex&e){return e.report<72;},[&](const Ex&e){return e.report>=105;});
  auto [g,h]=run([&](const Ex&e){return e.report<72;},[&](const Ex&e){return e.report<72;});
  std::cerr<<fmt::format("cv {:.3f} dev {:.3f} seeds {:.3f} train {:.3f}\n",(double)ok/n,(double)a/b,(double)c/d,(double)g/h);
}
const Registration registration({"zz", go});
}}
