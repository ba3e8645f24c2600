using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Identity.Independent;

/// <summary>The npm package oidc-provider in a process of its own; it tells what it saw.</summary>
internal sealed class IndependentProvider : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Identity", "Independent", "provider");
    private readonly Process _node;
    private readonly Channel<JsonElement> _said = Channel.CreateUnbounded<JsonElement>();

    private IndependentProvider(Process node) => _node = node;

    public string Issuer { get; private set; } = "";

    /// <summary>Starts it, or skips the test where that cannot be done.</summary>
    public static async Task<IndependentProvider> Start()
    {
        if (await Npm.Install(Folder) is { } obstacle)
            Assert.Skip($"The check against an independent OpenID provider needs Node.js and npm: {obstacle}.");

        var provider = new IndependentProvider(Node());
        _ = provider.Listen();
        provider.Issuer = (await provider.Await("listening")).GetProperty("issuer").GetString()!;
        return provider;
    }

    /// <param name="site">Address of the one client.</param>
    /// <param name="method">How that client shows who it is, in the words of the standard.</param>
    /// <param name="keys">Public keys of the client.</param>
    public async Task Serve(string site, string method, params object[] keys)
    {
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { site, method, keys }));
        await Await("ready");
    }

    /// <summary>Waits until it says this; what it says before is passed over.</summary>
    public async Task<JsonElement> Await(string what)
    {
        using var expiry = new CancellationTokenSource(Eventually.Patience);
        while (true)
        {
            var said = await _said.Reader.ReadAsync(expiry.Token);
            if (said.GetProperty("event").GetString() == what) return said;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // It ends by itself when its input does.
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static Process Node()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["provider.mjs"])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The check against an independent OpenID provider needs Node.js: it is not installed.");
            throw;
        }
    }

    private async Task Listen()
    {
        _node.BeginErrorReadLine();
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith('{')) _said.Writer.TryWrite(JsonElement.Parse(line));
        _said.Writer.Complete();
    }
}
