#include <iostream>
#include <map>
#include <set>
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
template<class Sink> void content_features(const Reading& r, const qualities::Frames& fr, std::size_t i, Sink& sink){
  using base::Template; using namespace qualities;
  static constexpr Template kW("w"), kT("t"), kB("b"), kF("f"), kD("d"), kN("n"), kM("m"), kDW("dw");
  const auto& a=r.analysis; const auto& st=r.report.statements[i]; const auto& f=fr.of(i); if(f.content.empty()) return;
  auto doer=kDoerNames[(std::size_t)doer_of(r,st,f.content.front())]; sink.add(kD,doer);
  sink.add(kF,a.value(f.content.front().first));
  unsigned looked=0; bool num=false;
  for(auto& part: f.content) for(auto t=part.first;t<part.last&&looked<50;++t,++looked){ if(a.tokens[t].kind==language::TokenKind::kNumber) num=true; if(a.tokens[t].kind!=language::TokenKind::kWord) continue; sink.add(kT,a.value(t)); if(t+1<part.last) sink.add(kB,a.value(t),a.value(t+1));
    if(auto*e=ActLexicons::get().words.longest(a,t)) if(!e->attributes.empty()) sink.add(kW,std::string_view(e->attributes[0])); }
  if(num) sink.add(kN,"y");
}
int dclass(std::string_view k){ 
  static const std::vector<std::vector<std::string_view>> c{{"judge","predict","passive","doubt","finding"},{"news","recount","confess","tell"},{"blame","blamed"},{"warn"},{"hope"},{"pledge","offer"},{"request"},{"support"},{"announce","declare"}};
  for(std::size_t i=0;i<c.size();++i) for(auto x:c[i]) if(x==k) return (int)i; return -1; }
void go(const Reports& given, const std::string&) {
  const Reports reports = with_times(given);
  std::vector<Ex> ex;
  Learner dist({"J","R","B","W","H","P","Q","S","A"}); bool use=getenv("STORIES");
  if(use){ std::set<std::string> ids; for(auto& g: reports) { auto id=g.document.origin().id; ids.insert(id.substr(id.find('-')+1)); }
    int n=0,docs=0; std::map<int,int> cnt; std::set<std::string> seen;
    for(auto path: {"/work/shared/data/stories/vims_tune_docs.jsonl","/work/shared/data/stories/vmds_tune_docs.jsonl"}) for(auto& g: load_gold(path)){ if(ids.count(g.document.origin().id)) continue; ++docs;
      Reading r; r.document=&g.document; r.analysis=language::analyse(g.document); if(g.document.origin().published) r.report.published=Published{*g.document.origin().published,DateBasis::kGiven,{}};
      find_times(r); find_mentions(r); resolve_entities(r); find_statements(r); qualities::Frames fr(r);
      for(std::size_t i=0;i<fr.size();++i){ auto rule=qualities::act_rule(r,fr,i); int c=dclass(rule.kind); if(c<0) continue; base::FeatureNames nm; content_features(r,fr,i,nm); if(nm.get().empty()) continue; std::string key; for(auto&x:nm.get()) key+=x; if(!seen.insert(key).second) continue; dist.add(nm.get(),c); ++n; ++cnt[c]; } }
    std::cerr<<docs<<" docs "<<n<<" statements "; for(auto[c,k]:cnt) std::cerr<<c<<":"<<k<<" "; LearnerOptions d; d.epochs=8; d.rate=0.05f; d.l2=env("DL2",0.02f); d.min_count=5; dist.learn(d); std::cerr<<"learned\n"; }
  std::string drop = getenv("DROP")? getenv("DROP"): "";
  for (std::size_t r=0;r<reports.size();++r){ auto reading=gold_reading(reports[r]);
    for (auto& st : reading.report.statements) (void)st;
    qualities::Frames frames(reading);
    for (std::size_t s=0;s<frames.size();++s){ base::FeatureNames n; qualities::act_features(reading,frames,s,n);
      std::vector<std::string> f; for (auto& x: n.get()){ auto name=x.substr(0,x.find('=')); if ((","+drop+",").find(","+name+",")==std::string::npos) f.push_back(x);} 
      if(use){ base::FeatureNames nm; content_features(reading,frames,s,nm); auto sc=dist.scores(nm.get()); base::softmax(sc); static const char* names[]={"J","R","B","W","H","P","Q","S","A"};
        std::string kd(qualities::act_rule(reading,frames,s).kind);
        for(std::size_t l=0;l<sc.size();++l){ int b= sc[l]<0.03?0: sc[l]<0.1?1: sc[l]<0.3?2: sc[l]<0.6?3:4; for(int q=1;q<=b;++q){ f.push_back(std::string("dist=")+names[l]+"|"+std::to_string(q)); } }
        auto best=std::max_element(sc.begin(),sc.end())-sc.begin(); f.push_back(std::string("distbest=")+names[best]+"|"+kd);
      }
      auto& st=reading.report.statements[s]; ex.push_back({f,st.act,st.act_also,r,qualities::act_rule(reading,frames,s), [&]{ std::string x; if(st.cue) x+=std::string(st.cue->in(reading.document->text())); x+=" | "; if(st.speaker.where) x+=std::string(st.speaker.where->in(reading.document->text())).substr(0,60); x+=" | "; for(auto&c:st.content) x+=std::string(c.in(reading.document->text())).substr(0,400); for(auto&c:x) if(c=='\n') c='/'; return x; }()}); } }
  std::vector<std::string> labels; for(int a=0;a<18;++a) labels.emplace_back(name_of((Act)a));
  LearnerOptions o; o.epochs=(int)env("EP",40); o.rate=env("RATE",0.1f); o.l2=env("L2",2e-3f); o.l1=env("L1",0); o.min_count=(int)env("MC",2);
  float also=env("ALSO",0.25f);
  bool show=true; auto run=[&](auto train, auto test){ Learner l(labels); for(auto&e:ex) if(train(e)&&!(getenv("UNSURE")&&e.rule.sure)){ l.add(e.f,(int)e.act); for(auto a:e.also) l.add(e.f,(int)a,also);} l.learn(o);
    int ok=0,n=0; for(auto&e:ex) if(test(e)){  auto s=l.scores(e.f); if(e.rule.kind=="judge") s[0]-=env("JP",3); Act b=(Act)(std::max_element(s.begin(),s.end())-s.begin()); if(e.rule.sure&&!getenv("NOSURE")) b=e.rule.act; ok+= b==e.act||std::find(e.also.begin(),e.also.end(),b)!=e.also.end(); ++n; if(getenv("ERR")&&e.report<72&&show&&!(b==e.act||std::find(e.also.begin(),e.also.end(),b)!=e.also.end())) std::cout<<name_of(b)<<" not "<<name_of(e.act)<<" ("<<e.rule.name<<") "<<e.text<<"\n";} return std::pair(ok,n); };
  if(getenv("PLAIN")){ std::map<std::string,int> m; for(auto&e:ex) if(e.rule.name==getenv("PLAIN")){ bool okk=e.rule.act==e.act||std::find(e.also.begin(),e.also.end(),e.rule.act)!=e.also.end(); m[std::string(e.report<72?"train ":e.report<105?"dev ":"seeds ")+std::string(name_of(e.act))+(okk?" ok":"")]++; } for(auto&[k,v]:m) std::cout<<k<<" "<<v<<"\n"; } if(getenv("RULES")){ std::map<std::string,std::array<int,4>> m; for(auto&e:ex){ bool okk=e.rule.act==e.act||std::find(e.also.begin(),e.also.end(),e.rule.act)!=e.also.end(); auto& x=m[std::string(e.rule.sure?"S ":"- ")+std::string(e.rule.name)+" "+(e.rule.sure?std::string(e.rule.kind):"")+" "+std::string(name_of(e.rule.act))]; if(e.report<72){x[0]+=okk;x[1]++;}else {x[2]+=okk;x[3]++;} } for(auto&[k,v]:m) std::cout<<fmt::format("{:45} train {}/{} dev {}/{}\n",k,v[0],v[1],v[2],v[3]); }
  int ok=0,n=0; for(std::size_t f=0;f<6;++f){ auto [a,b]=run([&](const Ex&e){return e.report<72&&e.report%6!=f;},[&](const Ex&e){return e.report<72&&e.report%6==f;}); ok+=a;n+=b; }
  show=false; auto [a,b]=run([&](const Ex&e){return e.report<72;},[&](const Ex&e){return e.report>=72&&e.report<105;});
  auto [c,d]=run([&](const Ex&e){return e.report<72;},[&](const Ex&e){return e.report>=105;});
  auto [g,h]=run([&](const Ex&e){return e.report<72;},[&](const Ex&e){return e.report<72;});
  std::cerr<<fmt::format("cv {:.3f} dev {:.3f} seeds {:.3f} train {:.3f}\n",(double)ok/n,(double)a/b,(double)c/d,(double)g/h);
}
const Registration registration({"zz", go});
}}
