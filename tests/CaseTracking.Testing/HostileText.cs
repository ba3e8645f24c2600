using System.Globalization;

namespace CaseTracking.Testing;

/// <summary>Five hundred texts that do harm where they are taken for markup or script: the same ones every time, each of one line and at most 120 characters.</summary>
public static class HostileText
{
    /// <summary>How many there are.</summary>
    public const int Count = 500;

    private static readonly string[] Openings =
    [
        "", "\"", "'", "\">", "'>", "-->", "</textarea>", "</title>", "</p>", "</dd></dl>", "]]>", "`", "</script>", "</style>", "\\\"", "<b>", "a < b ", "&amp;", "x\" y=\"", "\u2028",
    ];

    private static readonly string[] Cores =
    [
        "<script>alert(#)</script>", "<ScRiPt>alert(#)</sCrIpT>", "<img src=x onerror=alert(#)>", "<svg/onload=alert(#)>", "<svg><script>alert(#)</script></svg>",
        "<iframe srcdoc=\"<script>alert(#)</script>\">", "<a href=\"javascript:alert(#)\">x</a>", "<body onload=alert(#)>", "<details open ontoggle=alert(#)>",
        "<input autofocus onfocus=alert(#)>", "<style>@import '//127.0.0.1:9/#'</style>", "<link rel=stylesheet href=//127.0.0.1:9/#>", "<meta http-equiv=refresh content=\"0;url=//127.0.0.1:9/#\">",
        "<base href=//127.0.0.1:9/#>", "<form action=//127.0.0.1:9/#><button>x</button>", "<object data=\"javascript:alert(#)\"></object>", "<embed src=//127.0.0.1:9/#>",
        "<math><mtext><img src=x onerror=alert(#)></mtext></math>", "&lt;script&gt;alert(#)&lt;/script&gt;", "%3Cscript%3Ealert(#)%3C/script%3E", "\\u003cscript\\u003ealert(#)",
        "{{constructor.constructor('alert(#)')()}}", "${alert(#)}", "@(alert(#)) @@", "<%= alert(#) %>",
    ];

    /// <summary>Each opening before each payload, numbered.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Openings.SelectMany(o => Cores, (o, c) => o + c).Select((text, i) => text.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
    ];

    /// <summary>So many of them, spread over all kinds.</summary>
    public static IReadOnlyList<string> Sample(int count) => [.. Enumerable.Range(0, count).Select(i => All[i * 37 % Count])];
}
